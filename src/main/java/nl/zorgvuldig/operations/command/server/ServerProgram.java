package nl.zorgvuldig.operations.command.server;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.operations.command.CommandRefused;
import nl.zorgvuldig.operations.command.HeadlessProgram;
import nl.zorgvuldig.operations.command.settings.DataHome;
import nl.zorgvuldig.operations.command.settings.ListenAddresses;
import nl.zorgvuldig.operations.command.settings.OperatorSetting;
import nl.zorgvuldig.platform.files.ClamdClient;
import nl.zorgvuldig.platform.web.server.KnownProxies;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/// The program with its pages.
public final class ServerProgram {
    private final DataHome home;
    private final PrintWriter out;
    private final Class<?> ahead;

    public ServerProgram(DataHome home, PrintWriter out) {
        this(home, out, AotProcessing.class);
    }

    private ServerProgram(DataHome home, PrintWriter out, Class<?> ahead) {
        this.home = home;
        this.out = out;
        this.ahead = ahead;
    }

    /// Program of a demonstration.
    ///
    /// @param port of the pages, when the command line sets it
    /// @param ahead under whose name Spring writes its generated classes ([#application])
    public static ServerProgram ofDemonstration(Optional<Integer> port, PrintWriter out, Class<?> ahead) {
        return new ServerProgram(DataHome.demo().at(port), out, ahead);
    }

    /// Serves until told to stop.
    ///
    /// @param ready further action once it is ready
    public int run(Consumer<ApplicationContext> ready) throws InterruptedException {
        ListenAddresses listening = ListenAddresses.of(home);
        listening.demandFree();
        HeadlessProgram.demandRestored(home);
        demandKnownProxies(home.settings().find(OperatorSetting.PROXY).orElse(""));
        home.settings().find(OperatorSetting.CLAMD).ifPresent(ServerProgram::demandClamd);
        long begin = System.nanoTime();
        out.printf("Starting. Everything is kept in %s%n", home.folder());
        out.flush();
        useAhead();
        try (ConfigurableApplicationContext context = start()) {
            Environment settings = context.getEnvironment();
            out.printf(
                    Locale.ROOT,
                    "Ready after %.1f seconds: %s%n",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                    settings.getRequiredProperty("zorgvuldig.url"));
            ready.accept(context);
            out.println("Ctrl-C stops it.");
            out.flush();
            CountDownLatch closed = new CountDownLatch(1);
            context.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
            closed.await();
        }
        return 0;
    }

    /// Lets Spring use the result of ahead-of-time processing, where it exists.
    public void useAhead() {
        AotProcessing.useFor(ahead, ListenAddresses.of(home));
    }

    /// Pages are answered some time before this returns ([LazyBeans]).
    public ConfigurableApplicationContext start(String... more) {
        List<String> settings = new ArrayList<>(ListenAddresses.of(home).arguments());
        if (home.settings().yes(OperatorSetting.TELL_EVENTS)) {
            settings.add("--logging.level.nl.zorgvuldig.platform.audit.events.AuditLogShipper=INFO");
        }
        settings.addAll(List.of(more));
        ConfigurableApplicationContext context =
                HeadlessProgram.start(application(ahead), home, settings.toArray(String[]::new));
        LazyBeans.make(context.getBeanFactory());
        return context;
    }

    /// The Spring application of a server.
    ///
    /// @param ahead under whose name Spring writes its generated classes during the build
    public static SpringApplication application(Class<?> ahead) {
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setMainApplicationClass(ahead);
        application.setApplicationContextFactory(_ -> new Pages());
        if (!AotDetector.useGeneratedArtifacts()) {
            application.addInitializers(context -> context.addBeanFactoryPostProcessor(new LazyBeans()));
        }
        return application;
    }

    /// Freezes the configuration early. Spring caches look-ups by type once no bean definition can
    /// change any more. That is so before the first bean is created, and half of them are created
    /// with the web server, before Spring would freeze it by itself.
    private static final class Pages extends ServletWebServerApplicationContext {
        @Override
        protected void onRefresh() {
            getBeanFactory().freezeConfiguration();
            super.onRefresh();
        }
    }

    static void demandClamd(String named) {
        try {
            ClamdClient.at(named);
        } catch (IllegalArgumentException noAddress) {
            throw new CommandRefused("ZORGVULDIG_CLAMD must be the path of a socket, such as"
                    + " /run/clamav/clamd.ctl, or a host and a port, such as"
                    + " 127.0.0.1:3310.");
        }
    }

    static void demandKnownProxies(String named) {
        try {
            KnownProxies.read(named);
        } catch (IllegalArgumentException noAddress) {
            throw new CommandRefused("ZORGVULDIG_PROXY must hold addresses of proxies, such as 192.0.2.7 or"
                    + " 10.0.0.0/8, with commas between them.");
        }
    }
}
