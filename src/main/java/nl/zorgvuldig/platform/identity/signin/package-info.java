/// Signing in with a one-time link by mail, or as a person of the demonstration.
@NullMarked
package nl.zorgvuldig.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
