package nl.zorgvuldig.demo;

import java.util.List;
import nl.zorgvuldig.operations.command.Commands;

/// Entry point of a demonstration: the program with the word `demo`. The installation of a school
/// contains none of this.
public final class Demonstration {
    private Demonstration() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    /// @return the exit code: 0 done, 1 refused or failed, 2 not understood
    public static int run(String... args) {
        return Commands.run(List.of(new DemoCommand(), new DemoRehearsal()), args);
    }
}
