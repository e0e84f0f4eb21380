package nl.zorgvuldig.demo;

import nl.zorgvuldig.command.Server;

/// What Spring is told of a demonstration while it is built, and the name under which it writes
/// what it works out: the beans of the program and those of this module.
final class DemoAhead {
    private DemoAhead() {}

    public static void main(String... arguments) {
        Server.application(DemoAhead.class).run(arguments);
    }
}
