package org.safetyworkbench.hazard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;

/** What can be done with a hazard. Who may do it when, and what must be there before, is in {@link Procedure}. */
public enum Action {
	CONFIRM("确认", "confirm"), ORDER("责令限期整改", "order rectification"), ADVISE("督促企业整改", "advise rectification"), BEGIN("开始整改", "begin rectification"),
	CORRECT_ON_SPOT("当场整改", "corrected on the spot"), TRANSFER("移送", "transfer"), RETURN("退回", "returned by the authority"), SETTLE("移送办结", "settled by the authority"),
	SUBMIT("整改完成报验", "submit for re-check"), PASS("复查合格", "pass the re-check"), SEND_BACK("退回整改", "send back"), CLOSE("销号", "close off"),
	REOPEN("反销号", "reopen"), WITHDRAW("撤销", "withdraw"), REINSTATE("恢复", "reinstate"),
	JUDGE("判定等级", "judge"), SET_DEADLINE("设定期限", "set the deadline"), SET_MEASURE("设定整改措施", "set the measure"), FIX_FIVE("落实五定", "fix the five"),
	RECORD_RECEIPT("登记告知签收", "record a receipt of notice"), REPORT_FIRST("第一次报告", "first report"), REPORT_SECOND("第二次报告", "second report"),
	ASK_DEFERRAL("登记延期申请", "record a request for deferral"), DECIDE_DEFERRAL("决定延期", "decide the deferral"),
	LIST("挂牌督办", "list for supervision"), ACCEPT_LISTING("挂牌验收", "accept the listed one"), DELIST("摘牌", "de-list"), PUBLISH("公示", "publish"),
	COPY_TO_AUTHORITY("抄送处罚部门", "copy to the punishing authority"), REFER_CRIMINAL("移送司法", "criminal referral"),
	PRESS("督促措施", "press"), TREAT_AS_ACCIDENT("参照事故调查处理", "handle like an accident"),
	RECORD_TRANSFER_RECEIPT("登记移送回执", "record the receipt of a transfer"), RECORD_REPLY("登记移送答复", "record the reply to a transfer"), LINK_RISK("关联风险管控措施", "link the failed risk control");

	private static final Map<String, Action> BY_CODE = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Action::code, Function.identity()));

	private final Text label;
	private final String code;

	Action(String zh, String en) {
		label = new Text(zh, en);
		code = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Text label() {
		return label;
	}

	/** As in the change log and on the command line: {@code confirm}, {@code correct-on-spot}, … */
	public String code() {
		return code;
	}

	public static Optional<Action> find(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}
}
