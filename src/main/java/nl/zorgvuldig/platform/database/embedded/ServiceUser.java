package nl.zorgvuldig.platform.database.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// System user PostgreSQL runs as: the current one, unless that is root. PostgreSQL never runs as
/// root.
public final class ServiceUser {
    private static final String NAME = "zorgvuldig";
    private static final Path OURSELVES = Path.of("/proc/self/status");

    private final Optional<Account> account;

    private ServiceUser(Optional<Account> account) {
        this.account = account;
    }

    /// Another user than the one this program runs as.
    private record Account(String name, int user, int group) {
        List<String> drop() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs");
        }

        boolean works() {
            List<String> command = new ArrayList<>(drop());
            command.add("true");
            return SystemCommands.run(command).well();
        }
    }

    public static ServiceUser find() {
        if (userOf(OURSELVES) != 0) {
            return new ServiceUser(Optional.empty());
        }
        if (SystemCommands.find("setpriv").isEmpty()) {
            throw new PostgresUnavailable(
                    Reason.NO_SERVICE_USER,
                    "PostgreSQL does not run as root, and setpriv (package util-linux) is missing."
                            + " Install it, or start the program as another user.");
        }
        return new ServiceUser(Optional.of(look(NAME)
                .or(ServiceUser::create)
                .or(() -> look("nobody"))
                .orElseThrow(() -> new PostgresUnavailable(
                        Reason.NO_SERVICE_USER,
                        "PostgreSQL does not run as root, and no system user can be used for it."
                                + " Make one (useradd --system zorgvuldig), or start the program as another user."))));
    }

    private static Optional<Account> look(String name) {
        String[] fields = SystemCommands.run(List.of("getent", "passwd", name))
                .said()
                .strip()
                .split(":", -1);
        if (fields.length < 4 || !fields[0].equals(name) || fields[2].equals("0")) {
            return Optional.empty();
        }
        return Optional.of(new Account(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .filter(Account::works);
    }

    private static Optional<Account> create() {
        SystemCommands.run(List.of(
                "useradd",
                "--system",
                "--user-group",
                "--no-create-home",
                "--home-dir=/nonexistent",
                "--shell=/usr/sbin/nologin",
                NAME));
        return look(NAME);
    }

    /// Whether the server stops by itself when this program is gone.
    boolean binds() {
        return SystemCommands.find("setpriv").isPresent();
    }

    /// The command as this user; killed when the thread that started it is gone.
    List<String> passing(List<String> command) {
        return bound("KILL", command);
    }

    /// The command as this user, in a session of its own so that Ctrl-C in a terminal does not
    /// reach it before us; sent SIGINT when the thread that started it is gone.
    List<String> serving(List<String> command) {
        List<String> whole = new ArrayList<>();
        SystemCommands.find("setsid").ifPresent(whole::add);
        whole.addAll(bound("INT", command));
        return List.copyOf(whole);
    }

    private List<String> bound(String signal, List<String> command) {
        List<String> whole = new ArrayList<>();
        if (account.isPresent()) {
            whole.addAll(account.get().drop());
        } else if (binds()) {
            whole.add("setpriv");
        }
        if (binds()) {
            whole.addAll(List.of("--pdeathsig", signal));
        }
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /// Changes the owner of a file or a whole tree to this user; the top last, so that an owned top
    /// means an owned tree.
    public void own(Path tree) throws IOException {
        if (account.isEmpty()) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(tree)) {
            paths = new ArrayList<>(all.toList());
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.setAttribute(path, "unix:gid", account.get().group(), NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", account.get().user(), NOFOLLOW_LINKS);
        }
    }

    boolean owns(Path file) {
        return userOf(file) == account.map(Account::user).orElseGet(() -> userOf(OURSELVES));
    }

    static boolean ourselvesOwn(Path file) {
        return userOf(file) == userOf(OURSELVES);
    }

    boolean mayTake() {
        return account.isPresent();
    }

    /// Refuses, naming the folder, when this user may not pass through every folder on the way to
    /// `folder`.
    void mustReach(Path folder) {
        if (account.isEmpty() || reaches(folder)) {
            return;
        }
        Path blocked = folder;
        for (Path up = folder; up != null && !reaches(up); up = up.getParent()) {
            blocked = up;
        }
        throw new PostgresUnavailable(
                Reason.FOLDER_NOT_USABLE,
                "PostgreSQL runs as the system user %s, and that user may not pass through %s. Choose another folder, or: chmod o+x %s"
                        .formatted(account.get().name(), blocked, blocked));
    }

    private boolean reaches(Path folder) {
        return SystemCommands.run(passing(List.of("test", "-x", folder.toString())))
                .well();
    }

    private static int userOf(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DurableFolders.unusable(file, e);
        }
    }
}
