/// Who there is on the demonstration board: records, without a database.
@NullMarked
package nl.zorgvuldig.demo.population;

import org.jspecify.annotations.NullMarked;
