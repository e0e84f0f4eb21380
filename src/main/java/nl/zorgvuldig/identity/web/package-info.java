/// The pages on which people sign in and out, and the one-time links behind them.
@NullMarked
package nl.zorgvuldig.identity.web;

import org.jspecify.annotations.NullMarked;
