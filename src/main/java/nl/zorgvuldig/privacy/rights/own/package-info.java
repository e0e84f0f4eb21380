/// What people may ask about themselves or their children, for the person who asks.
@NullMarked
package nl.zorgvuldig.privacy.rights.own;

import org.jspecify.annotations.NullMarked;
