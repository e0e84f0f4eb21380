/// Signing in with an OpenID Connect provider, and which federated identity belongs to which
/// account.
@NullMarked
package nl.zorgvuldig.platform.identity.federation;

import org.jspecify.annotations.NullMarked;
