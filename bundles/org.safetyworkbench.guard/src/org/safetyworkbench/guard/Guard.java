package org.safetyworkbench.guard;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/** Calls foreign code so that nothing it does stops the caller. */
public final class Guard {

	private final Suspects suspects;
	private final Duration limit;

	/** @param limit how long one call may take */
	public Guard(Suspects suspects, Duration limit) {
		this.suspects = suspects;
		this.limit = limit;
	}

	/** What the call answers, or why it does not; no answer (null) is a mistake of the foreign code. Nothing of a suspect is called. */
	public <T> Result<T> call(Source source, Callable<T> work) {
		if (suspects.why(source).isPresent()) return Result.failed(disabled(source));
		FutureTask<T> task = new FutureTask<>(() -> Objects.requireNonNull(work.call(), "null"));
		Suspects.Mark mark = suspects.mark(source);
		Thread thread = Thread.ofPlatform().daemon().name("contribution " + source.component()).unstarted(task);
		Result<T> result = await(source, task, thread);
		mark.remove(); // a suspect is remembered by now; a program that dies before this leaves the mark
		return result;
	}

	private <T> Result<T> await(Source source, FutureTask<T> task, Thread thread) {
		try {
			thread.start();
			return Result.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			thread.interrupt();
			suspects.add(source, Suspects.Why.TIME);
			return Result.failed(Problem.of("contribution.time", "“" + source + "”在" + seconds() + "秒内没有返回，已停用", source + " did not come back within " + seconds() + " s and was disabled")
					.remedy("重新启动工作台可彻底结束它；改正后安装新版本", "a restart ends it for good; install a mended version"));
		} catch (ExecutionException e) {
			return Result.failed(thrown(source, e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Result.failed(Problem.of("contribution.interrupted", "“" + source + "”的调用被中断", "the call of " + source + " was interrupted"));
		}
	}

	private Problem thrown(Source source, Throwable cause) {
		if (cause instanceof OutOfMemoryError) {
			suspects.add(source, Suspects.Why.MEMORY);
			return Problem.of("contribution.memory", "“" + source + "”耗尽了内存，已停用", source + " used up the memory and was disabled")
					.remedy("保存工作后重新启动工作台", "save your work and restart the workbench");
		}
		if (cause instanceof Flood)
			return Problem.of("contribution.flood", "“" + source + "”给出的内容过多，已截断：" + cause.getMessage(), source + " answered too much and was cut off: " + cause.getMessage())
					.remedy("告知行业包的作者", "tell the author of the pack");
		System.getLogger(Guard.class.getName()).log(System.Logger.Level.WARNING, source.toString(), cause);
		return Problem.of("contribution.thrown", "“" + source + "”出错：" + cause, source + " failed: " + cause).remedy("其他功能不受影响；告知行业包的作者", "nothing else is affected; tell the author of the pack");
	}

	private Problem disabled(Source source) {
		return suspects.problem(source).orElseThrow();
	}

	private String seconds() {
		return String.valueOf(limit.toMillis() / 1000.0);
	}
}
