package org.safetyworkbench.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.store.StoreException;

/** A few desks at work on one database while something happens to it; what they are told when they fail is counted. */
public final class Desks implements AutoCloseable {

	private final Trial trial;
	private final Set<String> expected;
	private final List<FaultOffice> offices = new ArrayList<>();
	private final List<Journal> journals = new ArrayList<>();
	private final List<DailyWork> works = new ArrayList<>();
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final List<Future<?>> running = new ArrayList<>();
	private final TreeMap<String, Integer> told = new TreeMap<>();
	private final List<AtomicLong> acts = new ArrayList<>();
	private volatile boolean isOpen = true;

	/** @param expected codes of what the fault may say; anything else is wrong */
	public Desks(Trial trial, Path folder, Engine engine, int count, Set<String> expected) throws Exception {
		this.trial = trial;
		this.expected = expected;
		for (int i = 0; i < count; i++) {
			FaultOffice office = new FaultOffice(Files.createDirectories(folder.resolve("desk" + i)), engine.database());
			Journal journal = new Journal();
			offices.add(office);
			journals.add(journal);
			works.add(new DailyWork(office, new Random(i), journal, i * 100_000));
			acts.add(new AtomicLong());
		}
		for (int i = 0; i < count; i++) {
			DailyWork work = works.get(i);
			AtomicLong done = acts.get(i);
			work.act(); // whatever happens later happens to desks that worked
			running.add(threads.submit(() -> {
				while (isOpen) if (act(work)) done.incrementAndGet();
			}));
		}
	}

	/** @return whether it was done */
	private boolean act(DailyWork work) {
		try {
			work.act();
			return true;
		} catch (StoreException e) {
			said(e.problem(), e);
		} catch (PaperException e) {
			said(e.problem(), e);
		} catch (FaultOffice.Refused e) {
			said(e.problems().getFirst(), e);
		} catch (RuntimeException e) {
			java.io.StringWriter text = new java.io.StringWriter();
			e.printStackTrace(new java.io.PrintWriter(text));
			trial.wrong("a desk was told nothing but " + text.toString().lines().limit(14).toList());
		}
		java.util.concurrent.locks.LockSupport.parkNanos(20_000_000); // as a person who reads the message
		return false;
	}

	private synchronized void said(Problem problem, Exception e) {
		told.merge(problem.code(), 1, Integer::sum);
		if (!expected.contains(problem.code()) || problem.remedy().isEmpty()) trial.wrong("unexpected: " + problem + " " + root(e));
	}

	private static String root(Throwable e) {
		return e.getCause() == null ? e.toString() : root(e.getCause());
	}

	/** That of the first desk. */
	public FaultOffice office() {
		return offices.getFirst();
	}

	/** What all desks were told so far. */
	public List<Journal> journals() {
		return journals.stream().map(Journal::copy).toList();
	}

	/** Waits until every desk has done some more acts: it went on by itself. */
	public void goOn(int more) throws InterruptedException {
		List<Long> from = acts.stream().map(AtomicLong::get).toList();
		long begin = System.nanoTime();
		for (int i = 0; i < acts.size(); i++)
			while (acts.get(i).get() < from.get(i) + more) {
				if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(90)) {
					trial.wrong("desk " + i + " did not go on; told " + told);
					return;
				}
				TimeUnit.MILLISECONDS.sleep(5);
			}
	}

	/** Waits until some desk was told one of these. */
	public void hear(Set<String> codes) throws InterruptedException {
		long begin = System.nanoTime();
		while (!heard(codes)) {
			if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(60)) {
				trial.wrong("no desk was told " + codes + ", only " + told);
				return;
			}
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}

	private synchronized boolean heard(Set<String> codes) {
		return codes.stream().anyMatch(told::containsKey);
	}

	/** Stops work and looks at everything. */
	public void survey() throws Exception {
		isOpen = false;
		for (Future<?> one : running) one.get(120, TimeUnit.SECONDS);
		Survey survey = new Survey(offices.getFirst(), trial, offices.stream().map(office -> office.folder).toList());
		for (Journal journal : journals) survey.journal(journal);
		survey.whole();
		trial.remark("told " + told);
	}

	@Override
	public void close() {
		isOpen = false;
		threads.shutdownNow();
		offices.forEach(FaultOffice::close);
	}
}
