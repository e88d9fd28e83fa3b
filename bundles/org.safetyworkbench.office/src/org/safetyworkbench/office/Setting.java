package org.safetyworkbench.office;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/**
 * A limit the sources leave to the office. The value 0 stands for "no limit". Where a source gives the number it is named;
 * elsewhere the default is the product's.
 */
public enum Setting {

	BACK_ENTRY(5, Unit.WORKING_DAYS, "离线（纸质）检查补录期限", "late entry of an inspection made on paper", "参照福建省一体化执法平台规定：5个工作日", "after the Fujian platform's rule: 5 working days"),
	TRANSFER_RECEIPT(5, Unit.WORKING_DAYS, "移送后应收到回执的期限", "receipt for a transfer", "来源文件只写“及时”，产品默认", "the sources say 'in time' only; product default"),
	TRANSFER_REPLY(30, Unit.DAYS, "移送后应收到答复的期限", "reply to a transfer", "来源文件只写“及时”，产品默认", "the sources say 'in time' only; product default"),
	LISTING(90, Unit.DAYS, "挂牌督办期限", "listed supervision", "来源文件未给出天数，产品默认", "no source gives the days; product default"),
	LONG_OPEN(180, Unit.DAYS, "重大隐患长期未治理（参照事故调查处理）", "major hazard open for long (handled like an accident)", "来源文件未给出天数，产品默认", "the source gives no days; product default"),
	DEFERRALS(2, Unit.TIMES, "同一隐患最多延期次数", "deferrals of one hazard", "来源文件未给出，产品默认", "no source gives it; product default"),
	DEFERRAL_DAYS(60, Unit.DAYS, "每次延期最长天数", "length of one deferral", "来源文件未给出，产品默认", "no source gives it; product default"),
	REMIND_BEFORE(3, Unit.DAYS, "到期前提醒", "reminder before the deadline", "产品默认", "product default"),
	REMIND_AFTER(1, Unit.DAYS, "逾期后再次提醒", "reminder after the deadline", "产品默认", "product default"),
	VISITS_A_YEAR(0, Unit.TIMES, "同一企业年度行政检查次数上限", "inspections of one enterprise a year", "国办发〔2024〕54号要求设上限，由地方确定", "the State Council's notice asks for a limit set by each place"),
	EVIDENCE_MEGABYTES(50, Unit.MEGABYTES, "单个证据文件大小上限", "size of one file of evidence", "产品默认", "product default"),
	IDLE_LOCK(15, Unit.MINUTES, "无人操作后锁定窗口", "the window is locked when nobody touches it", "产品默认；设有密码时生效", "product default; where there is a password");

	/** What a setting is counted in. */
	public enum Unit {
		DAYS("天", "days"), WORKING_DAYS("个工作日", "working days"), TIMES("次", "times"), MEGABYTES("MB", "MB"), MINUTES("分钟", "minutes");

		private final Text label;

		Unit(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}
	}

	private final int standard;
	private final Unit unit;
	private final Text label;
	private final Text source;

	Setting(int standard, Unit unit, String zh, String en, String sourceZh, String sourceEn) {
		this.standard = standard;
		this.unit = unit;
		label = new Text(zh, en);
		source = new Text(sourceZh, sourceEn);
	}

	/** What counts until the office says otherwise. */
	public int standard() {
		return standard;
	}

	public Unit unit() {
		return unit;
	}

	public Text label() {
		return label;
	}

	/** Where the default comes from. */
	public Text source() {
		return source;
	}

	/** As stored: {@code back-entry}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
