/// Pages of the breach register, and what the pages about one breach share.
@NullMarked
package nl.zorgvuldig.privacy.breaches.web;

import org.jspecify.annotations.NullMarked;
