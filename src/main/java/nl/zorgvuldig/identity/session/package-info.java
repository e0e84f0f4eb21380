/// Who is acting in this request: the session, the guard before every page, and the one place where
/// signing in ends.
@NullMarked
package nl.zorgvuldig.identity.session;

import org.jspecify.annotations.NullMarked;
