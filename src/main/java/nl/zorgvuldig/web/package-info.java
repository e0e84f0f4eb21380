/// The page around every page: layout, navigation, words in the reader's language, forms, and plain
/// answers when something is refused, missing or broken.
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {"kernel", "policy"})
@ModuleCode("web")
@NullMarked
package nl.zorgvuldig.web;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
