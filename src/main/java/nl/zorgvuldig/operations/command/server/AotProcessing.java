package nl.zorgvuldig.operations.command.server;

import nl.zorgvuldig.operations.command.settings.ListenAddresses;
import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// What Spring worked out of a server while it was built: which beans there are and how each is
/// made (its ahead-of-time processing). `src/main/shell/quicken` has it written as classes and puts
/// them with ours; where they are not, as in tests, Spring works it out at the start.
///
/// Which beans there are must then be the same for every setting. For the port of the metrics it is
/// not.
public final class AotProcessing {
    private AotProcessing() {}

    /// What Spring calls to be told of the server; nothing is started. It looks for what it wrote
    /// under the name of this class.
    public static void main(String... arguments) {
        ServerProgram.application(AotProcessing.class).run(arguments);
    }

    /// @param named the class under whose name Spring wrote it
    static void useFor(Class<?> named, ListenAddresses listening) {
        if (listening.metrics().isEmpty()
                && ClassUtils.isPresent(named.getName() + "__ApplicationContextInitializer", named.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }
}
