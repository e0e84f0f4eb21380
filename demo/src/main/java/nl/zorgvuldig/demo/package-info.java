/// The demonstration board: invented people on an invented board, made by code from a fixed seed.
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "holdings",
            "identity",
            "school",
            "casework",
            "enrolment",
            "access",
            "web",
            "consent",
            "conduct",
            "code",
            "lessons",
            "dossier",
            "files",
            "medical",
            "retention",
            "inspection",
            "emergency",
            "coaching",
            "consultation",
            "expertise",
            "events",
            "faces",
            "filming",
            "media",
            "personnel",
            "rights",
            "publication",
            "exchange",
            "register",
            "breaches",
            "oversight",
            "command"
        })
@ModuleCode("demo")
@NullMarked
package nl.zorgvuldig.demo;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
