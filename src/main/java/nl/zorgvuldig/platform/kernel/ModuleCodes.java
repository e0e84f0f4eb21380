package nl.zorgvuldig.platform.kernel;

import java.util.Optional;

/// Finds the module that a class or package belongs to: the nearest package, from its own upwards,
/// that carries a [ModuleCode].
public final class ModuleCodes {
    private ModuleCodes() {}

    /// @throws IllegalArgumentException when the class is in no module
    public static String of(Class<?> type) {
        return find(type.getPackageName(), type.getClassLoader())
                .map(ModuleCode::value)
                .orElseThrow(() -> new IllegalArgumentException(type + " is in no module"));
    }

    /// Empty for a package outside any module.
    public static Optional<ModuleCode> find(String packageName, ClassLoader loader) {
        String name = packageName;
        while (name.contains(".")) {
            try {
                Class<?> info = Class.forName(name + ".package-info", false, loader);
                ModuleCode code = info.getAnnotation(ModuleCode.class);
                if (code != null) {
                    return Optional.of(code);
                }
            } catch (ClassNotFoundException _) {
                // this package has no annotation: the one above decides
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.empty();
    }
}
