/** Colours, fonts, images and small widgets shared by all pages; nothing in it is measured in pixels. */
package org.safetyworkbench.ui.look;
