/// Pages on which people make requests about data and on which requests are decided.
@NullMarked
package nl.zorgvuldig.privacy.rights.web;

import org.jspecify.annotations.NullMarked;
