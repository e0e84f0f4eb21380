package nl.zorgvuldig.database;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.database.PostgresUnavailable.Reason;

/// The system user PostgreSQL runs as: ourselves, unless we are root. PostgreSQL never runs as
// root.
final class ServiceUser {
    private static final String NAME = "zorgvuldig";
    private static final Path OURSELVES = Path.of("/proc/self/status");

    private final Optional<Account> account;

    private ServiceUser(Optional<Account> account) {
        this.account = account;
    }

    private record Account(String name, int user, int group) {}

    static ServiceUser find() {
        if (userOf(OURSELVES) != 0) {
            return new ServiceUser(Optional.empty());
        }
        if (Shell.find("setpriv").isEmpty()) {
            throw new PostgresUnavailable(
                    Reason.NO_SERVICE_USER,
                    "PostgreSQL does not run as root, and setpriv (package util-linux) is missing. Install it, or start the program as another user.");
        }
        Account account =
                look(NAME)
                        .or(ServiceUser::create)
                        .or(() -> look("nobody"))
                        .orElseThrow(
                                () ->
                                        new PostgresUnavailable(
                                                Reason.NO_SERVICE_USER,
                                                "PostgreSQL does not run as root, and there is no system user zorgvuldig. Make one: useradd --system zorgvuldig"));
        return new ServiceUser(Optional.of(account));
    }

    private static Optional<Account> look(String name) {
        String[] fields = Shell.run("getent", "passwd", name).said().strip().split(":", -1);
        if (fields.length < 4 || !fields[0].equals(name) || fields[2].equals("0")) {
            return Optional.empty();
        }
        return Optional.of(
                new Account(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
    }

    private static Optional<Account> create() {
        Shell.run(
                "useradd",
                "--system",
                "--user-group",
                "--no-create-home",
                "--home-dir",
                "/nonexistent",
                "--shell",
                "/usr/sbin/nologin",
                NAME);
        return look(NAME);
    }

    /// The command, run as this user.
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        account.ifPresent(to -> whole.addAll(drop(to)));
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /// The command, run as this user, told to stop (SIGINT) when the thread that started it is
    // gone.
    List<String> bound(List<String> command) {
        List<String> whole = new ArrayList<>();
        Shell.find("setsid").ifPresent(whole::add);
        if (account.isPresent()) {
            whole.addAll(drop(account.get()));
            whole.addAll(List.of("--pdeathsig", "INT"));
        } else {
            Shell.find("setpriv").ifPresent(it -> whole.addAll(List.of(it, "--pdeathsig", "INT")));
        }
        whole.addAll(command);
        return List.copyOf(whole);
    }

    private static List<String> drop(Account to) {
        return List.of(
                "setpriv",
                "--reuid=" + to.user(),
                "--regid=" + to.group(),
                "--clear-groups",
                "--no-new-privs");
    }

    /// Gives a file or a whole tree to this user.
    void own(Path tree) throws IOException {
        if (account.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", account.get().user(), NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", account.get().group(), NOFOLLOW_LINKS);
            }
        }
    }

    boolean owns(Path file) {
        return userOf(file) == account.map(Account::user).orElseGet(() -> userOf(OURSELVES));
    }

    /// Refuses, naming the folder, when this user may not pass through every folder on the way to
    // `folder`.
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
        return Shell.run(command(List.of("/usr/bin/test", "-x", folder.toString())), "").well();
    }

    private static int userOf(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw Folders.unusable(file, e);
        }
    }
}
