package nl.zorgvuldig.operations.command;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.operations.backup.BackupRestore;
import nl.zorgvuldig.operations.backup.RestoreCompletion;
import nl.zorgvuldig.operations.command.settings.DataHome;
import nl.zorgvuldig.operations.command.settings.OperatorSetting;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.vault.KeyPreloader;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// The program without pages and jobs, for one command. Works beside a running server: it attaches
/// to the database the server started.
public final class HeadlessProgram implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private HeadlessProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @throws CommandRefused when there is no installation yet, or a restore is incomplete
    /// @throws nl.zorgvuldig.operations.backup.BackupFailed when a restore into databases elsewhere
    ///     is incomplete
    public static HeadlessProgram open(DataHome home) {
        if (!home.exists() && home.settings().find(OperatorSetting.DB_URL).isEmpty()) {
            throw new CommandRefused("There is nothing in %s yet. Start it once: ./zorgvuldig %s"
                    .formatted(home.folder(), home.demonstration() ? "demo" : "serve"));
        }
        demandRestored(home);
        HeadlessProgram program = openAsItIs(home);
        try {
            program.get(RestoreCompletion.class).demand();
        } catch (RuntimeException unfinished) {
            program.close();
            throw unfinished;
        }
        return program;
    }

    /// Opens even when a restore is incomplete: for the restore itself.
    static HeadlessProgram openAsItIs(DataHome home) {
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        return new HeadlessProgram(start(application, home, "--zorgvuldig.jobs=false"));
    }

    /// @throws CommandRefused when a restore is incomplete
    public static void demandRestored(DataHome home) {
        if (BackupRestore.unfinished(home.folder())) {
            throw new CommandRefused(
                    "A backup was half put back in %s. Run ./zorgvuldig restore again.".formatted(home.folder()));
        }
    }

    public static ConfigurableApplicationContext start(SpringApplication application, DataHome home, String... more) {
        application.addInitializers(program -> {
            home.settings().into(program.getEnvironment());
            if (application.getWebApplicationType() != WebApplicationType.NONE) {
                keysAhead(program, home);
            }
        });
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("--zorgvuldig.home=" + home.folder());
        settings.add("--zorgvuldig.demo=" + home.demonstration());
        return application.run(settings.toArray(String[]::new));
    }

    /// A server needs its keys at once; most commands never do.
    private static void keysAhead(ConfigurableApplicationContext program, DataHome home) {
        KeyPreloader.begin(home.folder(), home.demonstration(), program.getEnvironment())
                .ifPresent(keys -> program.getBeanFactory().registerSingleton("keysAhead", keys));
    }

    public <T> T get(Class<T> door) {
        return context.getBean(door);
    }

    /// The boards a command is about.
    ///
    /// @param wanted the id of one of them, or empty for all
    /// @throws CommandRefused when there is no such board
    public List<BoardId> boards(String wanted) {
        List<BoardId> all = get(Boards.class).all();
        if (wanted.isEmpty()) {
            return all;
        }
        return Id.parse(wanted)
                .map(BoardId::new)
                .filter(all::contains)
                .map(List::of)
                .orElseThrow(() -> new CommandRefused("There is no board " + wanted + "."));
    }

    /// The one board a command is about.
    ///
    /// @param wanted its id, or empty when there is only one
    BoardId board(String wanted) {
        List<BoardId> found = boards(wanted);
        if (found.size() != 1) {
            throw new CommandRefused(
                    found.isEmpty()
                            ? "There is no board yet. Make one: ./zorgvuldig board add NAME"
                            : "There are %d boards; say which one with --board.".formatted(found.size()));
        }
        return found.getFirst();
    }

    /// A board as an operator knows it: its name, and the id for commands.
    String name(BoardId board) {
        return get(Boards.class)
                .program(board)
                .call(() -> get(Schools.class).findBoardName().orElse("board"))
                .concat(" (" + board.value() + ")");
    }

    @Override
    public void close() {
        context.close();
    }
}
