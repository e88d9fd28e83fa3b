package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * All stories share one window and one workspace, so their order is given here: the first begins with an empty one. To add
 * a story, write an abstract class with its steps in order and name it here.
 */
@DisabledIfSystemProperty(named = "safetyworkbench.department", matches = ".+")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class StoriesTest {

	@Nested
	@Order(1)
	class Day extends DayStory {}

	@Nested
	@Order(2)
	class Loop extends LoopStory {}

	@Nested
	@Order(3)
	class Routes extends RoutesStory {}

	@Nested
	@Order(4)
	class Office extends OfficeStory {}

	@Nested
	@Order(5)
	class Inspection extends InspectionStory {}

	@Nested
	@Order(6)
	class Risk extends RiskStory {}

	@Nested
	@Order(7)
	class Lists extends ListsStory {}

	@Nested
	@Order(8)
	class Live extends LiveStory {}

	@Nested
	@Order(9)
	class CustodyOfRecords extends CustodyStory {}

	@Nested
	@Order(10)
	class Sector extends SectorStory {}

	/** The build tells the store which thread is the display's; what it refused there is in the log of the platform. */
	@Nested
	@Order(11)
	class Afterwards {

		@Test
		void nothingWasReadOrWrittenOnTheDisplaysThread() throws IOException {
			assertThatThrownBy(() -> new Window().ask(() -> new OtherDesk().enterprise())).as("the store is watched").isInstanceOf(IllegalStateException.class);
			Path log = Platform.getLogFileLocation().toFile().toPath();
			assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("the store is not used on the thread");
		}
	}
}
