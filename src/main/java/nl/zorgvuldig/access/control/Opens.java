package nl.zorgvuldig.access.control;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the key that a controller method needs: by the type of the key, to the dossier of
/// `{pupil}` in its address, to what belongs to `{group}`, or to anything else that has an
/// [AccessGate]. It is asked for, with an audit event, before the method runs; when refused, the
/// method does not run and the reader gets the refusal. Several keys are asked for in order of
/// parameters.
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

    /// A permission writes no audit event here, and the key cannot be used: for an empty form, and
    /// where the called class writes the event with what it shows ([AccessGate#mayLook]).
    boolean toLook() default false;

    /// The path variable of the item within the group, such as `picture`: the audit event names it.
    String through() default "";
}
