/// Calendar of one person: what they have to come to and where, for the calendar program of their
/// telephone or computer. Each module says what comes for somebody; this one reads that as that
/// person and writes it without the name of anybody it is about.
@ApplicationModule(
        id = "calendar",
        displayName = "calendar",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "vault",
            "holdings",
            "web",
            "web::*",
            "identity",
            "identity::*",
            "mail"
        })
@ModuleCode("calendar")
@NullMarked
package nl.zorgvuldig.platform.calendar;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
