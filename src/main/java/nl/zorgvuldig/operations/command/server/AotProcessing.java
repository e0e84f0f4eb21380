package nl.zorgvuldig.operations.command.server;

import nl.zorgvuldig.operations.command.settings.ListenAddresses;
import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// Ahead-of-time processing of Spring for a server: which beans there are and how each is created,
/// computed during the build. `src/main/shell/quicken` has it written as classes and adds them to
/// ours; where they are missing, as in tests, Spring computes it at the start.
///
/// The beans must then be the same for every setting. With a port for metrics they are not.
public final class AotProcessing {
    private AotProcessing() {}

    /// Called by Spring to describe the server; nothing is started. Spring looks up its generated
    /// classes under the name of this class.
    public static void main(String... arguments) {
        ServerProgram.application(AotProcessing.class).run(arguments);
    }

    /// @param named the class under whose name Spring wrote its classes
    static void useFor(Class<?> named, ListenAddresses listening) {
        if (listening.metrics().isEmpty()
                && ClassUtils.isPresent(named.getName() + "__ApplicationContextInitializer", named.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }
}
