// The page of the example `annotate`, looked at in a real browser.
//
// `npm install && node --test annotate.mjs` in this folder. It needs cargo, and Chromium at
// $CHROMIUM or /usr/bin/chromium.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const KINDS = ['person', 'role', 'organization', 'cue', 'quote', 'speaker'];
// What Chromium needs to start as root, and to leave the network alone.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// What a text may hold that a page must not take for its own, inside marks and outside.
const HOSTILE = `A < B & "C" &amp; <!-- </p></script><img src=x onerror="document.title='x'"> -->
مریم کاویان، رئیس شرکت «<b>آب</b>» گفت: «<i>آب</i> & "برق" &lt;هست&gt; <script>document.title='x'</script>» 'y'
`;

let browser, folder, address, texts;
// Everything that a page said or asked for and should not have.
const troubles = [];

/** An annotated article without its tags. */
const plain = name => readFileSync(join(root, 'tests/articles', name), 'utf8').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goft-annotate-'));
  const sample = readFileSync(join(root, 'examples/sample.txt'), 'utf8');
  texts = [sample, plain('said-nested.xml'), plain('said-interview.xml'), HOSTILE];
  const files = texts.map((text, n) => {
    const file = join(folder, `${n} <i>&amp; "n".txt`);
    writeFileSync(file, text);
    return file;
  });
  const cargo = ['run', '--quiet', '--release', '--example', 'annotate', '--', ...files];
  const page = execFileSync('cargo', cargo, { cwd: root, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
  writeFileSync(join(folder, 'page.html'), page);
  address = pathToFileURL(join(folder, 'page.html')).href;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page, and notes errors and requests to anywhere. */
async function open(width = 1200, colorScheme = 'light') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on('pageerror', error => troubles.push(`error: ${error.message}`));
  page.on('console', message => troubles.push(`console: ${message.text()}`));
  page.on('request', request => request.url().startsWith(address) || troubles.push(`request: ${request.url()}`));
  await page.goto(address);
  return page;
}

test('the texts are there, letter for letter, from right to left', async () => {
  const page = await open();
  assert.equal(await page.locator('html').getAttribute('lang'), 'fa');
  assert.deepEqual(await page.locator('.text').evaluateAll(all => all.map(e => e.textContent)), texts);
  assert.deepEqual(await page.locator('.text, aside').evaluateAll(all => [...new Set(all.map(e => getComputedStyle(e).direction))]), ['rtl']);
});

test('nothing of a text becomes a part of the page', async () => {
  const page = await open();
  assert.equal(await page.title(), 'چه کسی چه گفت');
  assert.deepEqual(await page.locator('main :is(b, i, img, script)').evaluateAll(all => all.map(e => e.outerHTML)), []);
  const name = await page.locator('h2').last().textContent();
  assert.ok(name.endsWith('3 <i>&amp; "n".txt'), name);
  const quoted = page.locator('section').last();
  assert.ok((await quoted.locator('.text .quote').first().textContent()).includes('<i>آب</i> & "برق" &lt;هست&gt;'));
  assert.ok((await quoted.locator('aside li[data-q] a').first().textContent()).includes('<i>آب</i> & "برق"'));
});

test('every mark has words and says by which rule it was made', async () => {
  const page = await open();
  for (const kind of KINDS) assert.ok((await page.locator(`.text .${kind}`).count()) > 0, `no ${kind} is marked`);
  const bare = await page.locator('.text [tabindex]').evaluateAll(all => all.filter(e => !e.textContent.trim() || !e.title.includes(':')).map(e => e.outerHTML));
  assert.deepEqual(bare, []);
  const ids = await page.locator('[id]').evaluateAll(all => all.map(e => e.id));
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
});

test('no two kinds look alike to somebody who sees no colours', async () => {
  const page = await open();
  const looks = await page.evaluate(kinds => kinds.map(kind => {
    const s = getComputedStyle(document.querySelector(`.legend .${kind}`));
    return [s.textDecorationLine, s.textDecorationStyle, s.borderTopStyle, s.borderInlineStartStyle, s.fontWeight].join(' ');
  }), KINDS.filter(kind => kind !== 'speaker'));
  assert.equal(new Set(looks).size, looks.length, looks.join('\n'));
});

test('every quote of a known speaker is joined to words that name the speaker', async () => {
  const page = await open();
  const alone = await page.evaluate(() => [...document.querySelectorAll('section')].flatMap(section =>
    [...section.querySelectorAll('aside h4')].filter(name => !name.textContent.includes('(ناشناس)')).flatMap(name =>
      [...name.nextElementSibling.querySelectorAll('[data-q]')].filter(item => !section.querySelector(`.text .speaker[data-q~="${item.dataset.q}"]`)).map(item => item.textContent))));
  assert.deepEqual(alone, []);
});

test('a quote under the pointer lights up itself and its speaker, and nothing else', async () => {
  const page = await open();
  const speakers = page.locator('section').first().locator('.text .speaker');
  const number = (await speakers.first().getAttribute('data-q')).split(' ')[0];
  await page.locator(`section:first-of-type .text .quote[data-q="${number}"]`).first().hover();
  const lit = await page.locator('.lit').evaluateAll(all => all.map(e => [e.className, e.dataset.q.split(' ')]));
  assert.ok(lit.some(([name]) => name.startsWith('speaker')), 'the speaker stays dark');
  assert.ok(lit.some(([name]) => name.startsWith('quote')), 'the quote stays dark');
  assert.deepEqual(lit.filter(([, numbers]) => !numbers.includes(number)), []);
  assert.equal(await page.locator('section:not(:first-of-type) .lit').count(), 0, 'another article lights up');
  await page.mouse.move(1, 1);
  assert.equal(await page.locator('.lit').count(), 0, 'light stays on');
});

test('the keyboard reaches every mark, and the rule behind it is shown', async () => {
  const page = await open();
  assert.ok(await page.locator('#why').isHidden());
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => ({ inText: !!document.activeElement.closest('.text'), title: document.activeElement.title, why: document.querySelector('#why').textContent }));
    assert.ok(focus.inText, 'the focus left the text');
    assert.ok(focus.title && focus.why.includes(focus.title), 'the mark says nothing');
  }
  assert.ok(await page.locator('#why').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#why').isHidden());
});

test('the lists lead to the text', async () => {
  const page = await open();
  const links = page.locator('aside a');
  assert.ok((await links.count()) > 20);
  const dead = await links.evaluateAll(all => all.filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash));
  assert.deepEqual(dead, []);
  const last = page.locator('section').nth(2).locator('aside li[data-q] a').last();
  await last.click();
  const box = await page.locator(':target').boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 900, 'the target is out of sight');
  assert.equal(await page.locator(':target').evaluate(e => e.className.split(' ')[0]), 'quote');
});

for (const scheme of ['light', 'dark'])
  for (const width of [1200, 360])
    test(`it fits ${width} pixels, ${scheme}`, async () => {
      const page = await open(width, scheme);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'it is wider than the window');
      const [text, aside] = await Promise.all(['.text', 'aside'].map(part => page.locator(part).first().boundingBox()));
      if (width > 1000) assert.ok(aside.x + aside.width <= text.x, 'the lists do not stand left of the text');
      else assert.ok(aside.y >= text.y + text.height, 'the lists do not stand below the text');
      const [ink, paper] = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor].map(c => c.match(/\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)));
      assert.ok(scheme === 'light' ? paper - ink > 450 : ink - paper > 450, 'words are hard to see');
    });

test('no page made an error, said anything or asked for anything', () => assert.deepEqual(troubles, []));
