package org.safetyworkbench.faults.kill;

import java.nio.file.Path;
import java.util.Random;

import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;

/** A desk that works until it is killed; its journal is what it writes to standard output. */
final class FallingDesk {

	private FallingDesk() {}

	/** @param arguments folder of the workspace, engine, seed */
	public static void main(String[] arguments) {
		int seed = Integer.parseInt(arguments[2]);
		FaultOffice office = new FaultOffice(Path.of(arguments[0]), new Engine(arguments[1]).database());
		DailyWork work = new DailyWork(office, new Random(seed), new Journal(System.out), seed * 100);
		while (true) work.act();
	}
}
