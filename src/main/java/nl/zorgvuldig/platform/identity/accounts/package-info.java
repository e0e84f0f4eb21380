/// How accounts are stored, sealed and indexed.
@NullMarked
package nl.zorgvuldig.platform.identity.accounts;

import org.jspecify.annotations.NullMarked;
