package nl.zorgvuldig.platform.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Code of a module, on its `package-info`: the first part of its message keys and, unless it names
/// others, its PostgreSQL schema. It keeps its spelling when packages are moved or renamed.
/// [ModuleCodes] finds it.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModuleCode {
    String value();

    /// The schemas whose tables only this module queries; empty means the one named as the code.
    String[] schemas() default {};
}
