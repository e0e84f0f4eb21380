package nl.zorgvuldig;

import nl.zorgvuldig.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The program. Every word of the command line, `serve` included, starts here.
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Zorgvuldig {
    public static void main(String... args) {
        System.exit(Commands.run(args));
    }
}
