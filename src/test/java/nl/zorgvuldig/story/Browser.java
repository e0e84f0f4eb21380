package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.zorgvuldig.Sample;

/// A real browser for stories: Debian's Chromium without a window, started once per test JVM. Each
/// visitor has its own cookies.
///
/// ```java try (Browser.Visitor noor = Browser.desk("http://localhost:" + port)) {
/// noor.open("/vandaag"); noor.page().getByText("Daan de Groot").click(); noor.axe(); } ```
public final class Browser {
    private static final String CHROMIUM =
            System.getenv().getOrDefault("ZORGVULDIG_CHROMIUM", "/usr/bin/chromium-headless-shell");

    private Browser() {}

    private static final Pattern GROUP = Pattern.compile("radiogroup \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final ViewportSize DESK = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    /// In milliseconds, for what comes in its own time on a busy machine.
    private static final double PATIENCE = 120_000;

    /// Someone behind a desk: 1280 by 900.
    public static Visitor desk(String base) {
        return visitor(base, DESK, true);
    }

    /// Someone with a telephone: 390 by 844.
    public static Visitor phone(String base) {
        return visitor(base, PHONE, true);
    }

    /// Someone behind a desk whose browser runs no scripts.
    public static Visitor withoutScripts(String base) {
        return visitor(base, DESK, false);
    }

    private static Visitor visitor(String base, ViewportSize size, boolean scripts) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(size)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("nl-NL");
        return new Visitor(Running.CHROMIUM.newContext(options));
    }

    /// Started at first use; ends with the JVM.
    private static final class Running {
        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create()
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(Browser.CHROMIUM))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// One person with one browser window.
    public static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visitor(BrowserContext context) {
            this.context = context;
            context.setDefaultTimeout(PATIENCE);
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        /// For all that Playwright can do.
        public Page page() {
            return page;
        }

        /// The page once all of it has come: what was pressed is done when it begins to come.
        private Page whole() {
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        public Visitor open(String path) {
            page.navigate(path);
            return this;
        }

        public String heading() {
            return whole().locator("h1").innerText();
        }

        /// What stands on the page, as it is read.
        public String text() {
            return whole().locator("main").innerText();
        }

        /// The sentence that says why this reader may see the page.
        public String why() {
            return whole().locator(".why p").innerText();
        }

        /// The lines of the table on the page, newest first, as one reads them.
        public List<String> lines() {
            return whole().locator("main tbody tr").all().stream()
                    .map(line -> line.innerText().replaceAll("\\s+", " "))
                    .toList();
        }

        /// What those who hear the page hear as the names of its groups of radio buttons; nothing of one
        /// without a name.
        public List<String> groups() {
            return GROUP.matcher(whole().locator("main").ariaSnapshot())
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        }

        /// Follows a link of the page by its words.
        public Visitor click(String words) {
            use(page.locator("main").getByRole(AriaRole.LINK, exactly(words)).first());
            return this;
        }

        /// Presses a button of the page by its words.
        public Visitor press(String words) {
            use(page.locator("main").getByRole(AriaRole.BUTTON, exactly(words)).first());
            return this;
        }

        /// Opens a folded question of the page by the words it begins with.
        public Visitor unfold(String words) {
            Locator questions = page.locator("main summary");
            use(questions.filter(new Locator.FilterOptions().setHasText(words)).first());
            return this;
        }

        /// Opens a piece of work on "Vandaag", by the address it leads to.
        public Visitor work(String address) {
            use(page.locator(".work__what a[href='" + address + "']").first());
            return this;
        }

        /// Signs out, under the visitor's own name in the bar.
        public Visitor signOut() {
            use(page.locator(".bar__me > summary"));
            use(page.locator(".bar").getByText("Afmelden"));
            return this;
        }

        /// When it does not come, says what stood there instead.
        private void use(Locator what) {
            try {
                what.click();
                whole();
            } catch (TimeoutError absent) {
                throw new AssertionError(page.url() + "\n" + text(), absent);
            }
        }

        private static Locator.GetByRoleOptions exactly(String words) {
            return new Locator.GetByRoleOptions().setName(words).setExact(true);
        }

        /// Nothing to improve for accessibility, contrast included ([Axe]); nothing wider than the
        /// window; nothing that the security policy of the page or a script complained about. The
        /// width is measured on a telephone, with letters of twice the size too, or behind a desk;
        /// in both in `./zorgvuldig test deep`.
        public Visitor axe() {
            if (Axe.flawless(page)) {
                Sample.of(List.<Consumer<Runnable>>of(Runnable::run, this::inTheOtherSize), 1)
                        .forEach(size -> size.accept(this::fitsHere));
            }
            assertThat(complaints)
                    .as("complaints of the browser on %s", page.url())
                    .isEmpty();
            return this;
        }

        private void fitsHere() {
            fits();
            if (page.viewportSize().width == PHONE.width) {
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                fits();
                page.evaluate("document.documentElement.style.fontSize = ''");
            }
        }

        private void fits() {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", page.url())
                    .isLessThanOrEqualTo(page.viewportSize().width);
        }

        /// Behind a desk what is done on a telephone, and the other way round.
        private void inTheOtherSize(Runnable what) {
            ViewportSize own = page.viewportSize();
            resize(own.width == PHONE.width ? DESK : PHONE);
            what.run();
            resize(own);
        }

        private void resize(ViewportSize size) {
            page.setViewportSize(size.width, size.height);
        }

        /// The page that is open weighs under 48 kB on the wire, fonts apart, and takes at most 7
        /// requests, fonts included, when the browser has nothing of it yet. Needs scripts.
        public Visitor light() {
            List<?> cost = (List<?>) page.evaluate("""
                                    () => {
                                      const all = ['navigation', 'resource'].flatMap(
                                          kind => performance.getEntriesByType(kind));
                                      const own = all.filter(one => !one.name.endsWith('.woff2'));
                                      return [all.length, own.reduce((sum, one) => sum + one.transferSize, 0)];
                                    }
                                    """);
            assertThat((Integer) cost.get(0)).as("requests of %s", page.url()).isLessThanOrEqualTo(7);
            assertThat((Integer) cost.get(1)).as("bytes of %s", page.url()).isBetween(1, 48_000);
            System.out.println(page.url() + " " + cost);
            return this;
        }

        /// A picture of the whole page, for people to look at: `target/pictures/<name>.png`, and
        /// one in the other size. Only when asked for, with `./zorgvuldig test -Dpictures`: drawing
        /// them takes minutes.
        public Visitor picture(String name) {
            return picture(name, ColorScheme.LIGHT);
        }

        public Visitor picture(String name, ColorScheme scheme) {
            if (System.getProperty("pictures") == null) {
                return this;
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            draw(name);
            inTheOtherSize(() -> draw(name + "-" + page.viewportSize().width));
            return this;
        }

        private void draw(String name) {
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
