/**
 * Tables and forms declared rather than built: columns as (name, width, function), widths in characters so that fonts and
 * scaling decide the pixels. The platform's own virtual table is used: it starts at once, follows theme and input method,
 * and keyset pages make its length irrelevant (docs/adr/0004-one-ui-bundle.md).
 */
package org.safetyworkbench.ui.grid;
