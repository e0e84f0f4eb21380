/// The page around every page: layout, navigation, messages in the reader's language, forms, and
/// plain answers when something is refused, missing or broken.
@ApplicationModule(
        id = "web",
        displayName = "web",
        allowedDependencies = {"kernel", "kernel::*", "policy"})
@ModuleCode("web")
@NullMarked
package nl.zorgvuldig.platform.web;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
