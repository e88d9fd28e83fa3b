/**
 * A department at the window: a real PostgreSQL, people who sign in, a colleague at another desk, and a server that goes and
 * comes. The program is started twice on the same workspace: {@link org.safetyworkbench.uitest.department.LeavingTest} ends with
 * entries that wait on disk, {@link org.safetyworkbench.uitest.department.ReturningTest} begins with them. The build starts both
 * with {@link org.safetyworkbench.uitest.department.DepartmentApplication} (see the module's POM).
 */
package org.safetyworkbench.uitest.department;
