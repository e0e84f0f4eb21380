package nl.zorgvuldig.access.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the key that a controller method needs: by the type of the key, to the dossier of `{pupil}` in its address,
/// to what belongs to `{group}`, or to whatever else there is an [AccessGate] for. It is asked for, with a line in the
/// log, before the method runs; refused, the method does not run and the reader gets the refusal. Keys are asked for in
/// the order in which they stand.
///
/// ```java
/// Page write(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key, Form form)
/// ```
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opens {
    /// The code of the act.
    String value();

    /// A yes leaves no line here, and the key cannot be used: for an empty form, and where a door writes the line with
    /// what it shows ([AccessGate#mayLook]).
    boolean toLook() default false;

    /// Which part of the address it is about within the group, as `picture`: the line in the log names it.
    String through() default "";
}
