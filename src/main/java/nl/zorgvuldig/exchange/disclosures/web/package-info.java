/// Controllers, pages and forms for preparing, deciding about and reading disclosures.
@NullMarked
package nl.zorgvuldig.exchange.disclosures.web;

import org.jspecify.annotations.NullMarked;
