/**
 * The window's words. One object knows the language and gives every text; presenters get it in their constructor, so they
 * are tested in both languages. To add a text, put its key into both properties files; a test compares them and names
 * keys nobody uses.
 */
package org.safetyworkbench.ui.text;
