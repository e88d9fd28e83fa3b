package org.safetyworkbench.sector.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.testkit.PackContract;

/** The pack beside those it requires. */
class ContractTest {

	@TestFactory
	Stream<DynamicTest> thePackKeepsItsContract() {
		List<FolderPack> needed = Stream.of("laws", "sector.common").map(name -> FolderPack.of(Path.of("..", "org.safetyworkbench." + name))).toList();
		return PackContract.of(FolderPack.of(Path.of(".")), needed).claims().stream().map(claim -> DynamicTest.dynamicTest(claim.name(), claim::demand));
	}
}
