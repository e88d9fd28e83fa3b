/**
 * Who works at this window: signing in to a shared database, and covering the window while nobody is there.
 *
 * <p>{@link org.safetyworkbench.ui.login.Keyring} holds the password while the program runs and hands it to the engine;
 * {@link org.safetyworkbench.ui.login.Vault} is where the platform keeps it safe between two runs, if the office allows it.
 * {@link org.safetyworkbench.ui.login.SignIn} decides, without widgets, what an attempt leads to.
 */
package org.safetyworkbench.ui.login;
