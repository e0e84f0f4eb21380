package nl.zorgvuldig.demo;

import nl.zorgvuldig.operations.command.server.ServerProgram;

/// Configuration of a demonstration for Spring's ahead-of-time processing: the beans of the
/// program and those of this module, and the name for the generated code.
final class DemoAotProcessing {
    private DemoAotProcessing() {}

    public static void main(String... arguments) {
        ServerProgram.application(DemoAotProcessing.class).run(arguments);
    }
}
