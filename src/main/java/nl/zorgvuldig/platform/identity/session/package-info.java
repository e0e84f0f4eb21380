/// Sessions of signed-in people: starting, ending, reading and storing them, their lifetime, and
/// recent re-authentication.
@NullMarked
package nl.zorgvuldig.platform.identity.session;

import org.jspecify.annotations.NullMarked;
