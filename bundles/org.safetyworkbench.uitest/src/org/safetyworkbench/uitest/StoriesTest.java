package org.safetyworkbench.uitest;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * All stories share one window and one workspace, so their order is given here: the first begins with an empty one. To add
 * a story, write an abstract class with its steps in order and name it here.
 */
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
	class Lists extends ListsStory {}

	@Nested
	@Order(7)
	class Live extends LiveStory {}

	@Nested
	@Order(8)
	class CustodyOfRecords extends CustodyStory {}
}
