/**
 * Spreadsheets in and out, and the main job: from a register and inspection answers to ledger, duties and papers.
 *
 * <p>Mechanism of an import: a sheet's header row is found by words ({@link org.safetyworkbench.exchange.Field}, the packs'
 * facts, or an {@link org.safetyworkbench.exchange.ImportMapping}); a reading thread turns rows into values or refusals, the
 * caller's thread writes them in groups inside one transaction. A fault of the file stores nothing; a fault of a row refuses
 * that row with every reason; nothing is mended silently.
 *
 * <p>To extend: a new column of the register is a constant of {@code Field}; a new fact needs nothing here, packs bring it.
 */
package org.safetyworkbench.exchange;
