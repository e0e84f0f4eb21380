/// Signing in with a provider of identities (OpenID Connect): the client, and whose account a
/// subject is.
@NullMarked
package nl.zorgvuldig.identity.provider;

import org.jspecify.annotations.NullMarked;
