/// Pages of the breach register, and what the pages about a breach share.
@NullMarked
package nl.zorgvuldig.privacy.breaches.web;

import org.jspecify.annotations.NullMarked;
