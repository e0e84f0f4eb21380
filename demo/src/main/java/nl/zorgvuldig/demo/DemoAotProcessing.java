package nl.zorgvuldig.demo;

import nl.zorgvuldig.operations.command.server.ServerProgram;

/// What Spring is told of a demonstration while it is built, and the name under which it writes
/// what it works out: the beans of the program and those of this module.
final class DemoAotProcessing {
    private DemoAotProcessing() {}

    public static void main(String... arguments) {
        ServerProgram.application(DemoAotProcessing.class).run(arguments);
    }
}
