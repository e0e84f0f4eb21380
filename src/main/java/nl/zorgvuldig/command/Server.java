package nl.zorgvuldig.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.web.KnownProxies;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/// The program with its pages.
final class Server {
    private final DataHome home;
    private final PrintWriter out;

    Server(DataHome home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /// Serves until told to stop.
    int run() throws InterruptedException {
        demandFreePort(port());
        Program.demandRestored(home);
        demandKnownProxies(System.getenv().getOrDefault("ZORGVULDIG_PROXY", ""));
        long begin = System.nanoTime();
        out.printf("Starting. Everything is kept in %s%n", home.folder());
        out.flush();
        try (ConfigurableApplicationContext context = start()) {
            Environment settings = context.getEnvironment();
            out.printf(
                    Locale.ROOT,
                    "Ready after %.1f seconds: %s%n",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                    settings.getRequiredProperty("zorgvuldig.url"));
            new SignInList(context).print(out);
            home.samples()
                    .ifPresent(
                            samples ->
                                    out.printf(
                                            "Voorbeeldbestanden om in te lezen / Sample files to"
                                                    + " import:%n  %s%n%n",
                                            samples));
            out.println("Ctrl-C stops it.");
            out.flush();
            CountDownLatch closed = new CountDownLatch(1);
            context.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
            closed.await();
        }
        return 0;
    }

    ConfigurableApplicationContext start(String... more) {
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        return Program.start(application, home, more);
    }

    private static int port() {
        String chosen = System.getenv().getOrDefault("ZORGVULDIG_PORT", "8080");
        try {
            int port = Integer.parseInt(chosen);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused("ZORGVULDIG_PORT must be a number from 1 to 65535.");
    }

    static void demandKnownProxies(String named) {
        try {
            KnownProxies.read(named);
        } catch (IllegalArgumentException noAddress) {
            throw new Refused(
                    "ZORGVULDIG_PROXY must hold addresses of proxies, such as 192.0.2.7 or"
                            + " 10.0.0.0/8, with commas between them.");
        }
    }

    /// Before the database starts, so that the answer comes at once.
    private static void demandFreePort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new Refused(
                    ("Port %d cannot be used: another program listens on it, or it is not for us."
                                    + " Choose another: ZORGVULDIG_PORT=8081 ./zorgvuldig ...")
                            .formatted(port));
        }
    }
}
