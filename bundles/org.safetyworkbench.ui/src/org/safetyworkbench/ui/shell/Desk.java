package org.safetyworkbench.ui.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.enterprise.EnterpriseDraft;
import org.safetyworkbench.ui.inspection.AnswerDraft;
import org.safetyworkbench.ui.inspection.FinishDraft;
import org.safetyworkbench.ui.inspection.PresenceDraft;
import org.safetyworkbench.ui.inspection.VisitDraft;
import org.safetyworkbench.ui.ledger.DeedDraft;
import org.safetyworkbench.ui.ledger.HazardDraft;
import org.safetyworkbench.ui.login.Entrance;
import org.safetyworkbench.ui.login.Lock;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.outbox.Known;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.today.Opening;
import org.safetyworkbench.ui.work.Background;
import org.safetyworkbench.ui.work.Failures;
import org.safetyworkbench.ui.work.Services;

/**
 * What every page of this window works with: the language, services, background work, colours, and the way to other pages.
 * Made once by the application; parts created by the extension registry get it from the workbench's services.
 */
public final class Desk {

	private final Texts texts;
	private final Services services;
	private final Failures failures;
	private final Background background;
	private final Look look;
	private final Opening opening;
	private final Entrance entrance;
	private final Lock lock;
	private final Live live;
	private final Outgoing outgoing;
	private final Known known;
	private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();

	Desk(Display display, Texts texts, Services services, Opening opening, Entrance entrance) {
		this.entrance = entrance;
		lock = new Lock(display, texts, entrance, () -> PlatformUI.getWorkbench().close());
		this.texts = texts;
		this.services = services;
		this.opening = opening;
		known = new Known(services);
		outgoing = new Outgoing(services, List.of(new VisitDraft(), new AnswerDraft(), new PresenceDraft(), new FinishDraft(), new HazardDraft(), new DeedDraft(), new EnterpriseDraft()));
		failures = new StatusFailures(display, texts, () -> outgoing.broken().isPresent());
		background = new Background(display, failures);
		look = new Look(display);
		live = new Live(display, this::tell);
	}

	/** From now on pages are told what this program and other desks write; call in the background. */
	void follow() {
		services.get(Feed.class).listen(live);
		services.get(Feed.class).listen(news -> {
			if (news.tells("calendar-day")) services.get(Calendar.class).renew();
		});
		outgoing.start();
	}

	public Texts texts() {
		return texts;
	}

	public Services services() {
		return services;
	}

	public Background background() {
		return background;
	}

	public Failures failures() {
		return failures;
	}

	public Look look() {
		return look;
	}

	/** Who works at this desk; reads the store, so ask in the background. Without the server it is who worked here last. */
	public Person person() {
		return known.me();
	}

	/** What pages go on with while the server is gone. */
	public Known known() {
		return known;
	}

	/** How people come in and go. */
	public Entrance entrance() {
		return entrance;
	}

	Lock lock() {
		return lock;
	}

	/** Where pages hand what was entered. */
	public Outgoing outgoing() {
		return outgoing;
	}

	/** What is being read ahead for the first page. */
	Opening opening() {
		return opening;
	}

	/** Shows a page; the tab that already shows it comes to the front. */
	public void go(Place place) {
		Tabs.show(this, place);
	}

	/** Closes the tab of a record that is gone. */
	public void leave(Place place) {
		Tabs.close(this, place);
	}

	/** Runs it soon on the display's thread; call from any. */
	public void later(Runnable action) {
		background.later(action);
	}

	/** Tells all open pages that anything may have changed; call on the display's thread. */
	public void changed() {
		live.take();
		tell(News.EVERYTHING);
	}

	private void tell(News news) {
		listeners.forEach(listener -> listener.accept(news));
	}

	/** @param listener told on the display's thread what changed, here or at another desk */
	public void onChange(Consumer<News> listener) {
		listeners.add(listener);
	}

	public void noMore(Consumer<News> listener) {
		listeners.remove(listener);
	}
}
