package nl.zorgvuldig.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.zorgvuldig.Zorgvuldig;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

/// Serves until told to stop.
@Command(name = "serve", description = "Serve the pages.")
final class Serve implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return serve(false);
    }

    static int serve(boolean demo) throws InterruptedException {
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        ConfigurableApplicationContext context = application.run("--zorgvuldig.demo=" + demo);
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
        closed.await();
        return 0;
    }
}
