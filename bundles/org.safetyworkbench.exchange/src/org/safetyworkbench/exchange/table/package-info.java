/**
 * Tables as people keep them: workbooks (xlsx) and text tables (CSV) read as streams of rows, and written.
 *
 * <p>Mechanism: {@link org.safetyworkbench.exchange.table.TableFile#open} looks at the first bytes, never at the file's
 * name; each sheet is a stream of {@link org.safetyworkbench.exchange.table.Row rows} whose cells are texts (a date cell is
 * {@code 2026-11-21}, a percentage {@code 85%}), so that everything behind knows one kind of cell. What cannot be read is
 * an {@link org.safetyworkbench.exchange.table.Unreadable} with a problem. Limits are checked while bytes flow, so a
 * hostile file is refused before it fills the memory. Writing goes through
 * {@link org.safetyworkbench.exchange.table.TableWriter}: one for each format.
 *
 * <p>To extend: a further format is another {@code TableFile} or {@code TableWriter}.
 */
package org.safetyworkbench.exchange.table;
