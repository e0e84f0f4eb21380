package nl.zorgvuldig.platform.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks code, a test or a screen that upholds a clause. "Find usages" of a [Clause] is the map
/// from policy to program; `ClauseCoverageTest` fails when a clause has no code, no test or no
/// screen.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Upholds {
    Clause[] value();
}
