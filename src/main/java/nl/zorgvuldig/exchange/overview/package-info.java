/// Lists of the disclosures and inquiries of all pupils of a school.
@NullMarked
package nl.zorgvuldig.exchange.overview;

import org.jspecify.annotations.NullMarked;
