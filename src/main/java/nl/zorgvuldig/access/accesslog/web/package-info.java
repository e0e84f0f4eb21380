/// Pages on which legal representatives see who opened a dossier.
@NullMarked
package nl.zorgvuldig.access.accesslog.web;

import org.jspecify.annotations.NullMarked;
