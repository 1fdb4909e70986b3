import type { MatrixLine } from "../../modules/catalog/printed-matrix";
import reference2024 from "../catalog/matrix-2024.reference.json";
import referenceCurrent from "../catalog/matrix-current.reference.json";
import { escape, logDelivery } from "./log-delivery";

describe("matrix --json", () => {
  test("is the 2024 edition by default, with the reference's cells in its order", async () => {
    const { code, out, err } = await logDelivery(["matrix", "--json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject(reference2024);
  });

  test("--edition current has that edition's cells", async () => {
    const { out } = await logDelivery(["matrix", "--json", "--edition", "current"]);
    expect(JSON.parse(out)).toMatchObject(referenceCurrent);
  });

  test.each(["2024", "current"])("every ticked cell of edition %s has an enablement", async (edition) => {
    const { out } = await logDelivery(["matrix", "--json", "--edition", edition]);
    const missing = (JSON.parse(out) as MatrixLine[]).flatMap((line) =>
      (["cloudwatchLogs", "s3", "firehose", "xray"] as const)
        .filter((key) => line[key] && !line.enablement[key])
        .map((key) => `${line.id} ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test("objects have exactly the promised keys", async () => {
    const { out } = await logDelivery(["matrix", "--json"]);
    const keys = new Set((JSON.parse(out) as MatrixLine[]).map((line) => Object.keys(line).join()));
    expect([...keys]).toEqual(["id,service,label,cloudwatchLogs,s3,firehose,xray,lifecycle,enablement"]);
  });

  test("tells what the pack does beyond the page in enablement only", async () => {
    const { out } = await logDelivery(["matrix", "--json"]);
    const line = (JSON.parse(out) as MatrixLine[]).find(({ id }) => id === "nlb-access-logs");
    expect(line).toMatchObject({
      cloudwatchLogs: null,
      s3: "v1",
      enablement: { cloudwatchLogs: "delivery", s3: "delivery" },
    });
  });
});

describe("matrix --markdown", () => {
  test("has one row per log type, all of the same width", async () => {
    const { code, out } = await logDelivery(["matrix", "--markdown"]);
    expect(code).toBe(0);
    const [head, rule, ...rows] = out.trimEnd().split("\n");
    expect(head).toBe("| Log type | Label | CloudWatch Logs | S3 | Firehose | State |");
    expect(rule).toBe("| --- | --- | --- | --- | --- | --- |");
    expect(rows).toHaveLength(59);
    for (const row of rows) expect(row.split("|")).toHaveLength(8);
    expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1])).toEqual(reference2024.map(({ id }) => id));
  });

  test("names bridged and manual cells, and what is beyond the page", async () => {
    const { out } = await logDelivery(["matrix", "--markdown"]);
    expect(out).toMatch(/`site-to-site-vpn` .*\| v1 \| v1 \(bridge\) \| v1 \(bridge\) \|/);
    expect(out).toMatch(/`opsworks` .*\| native \(manual\) \|.*\| ended \|/);
    expect(out).toMatch(/`nlb-access-logs` .*\| beyond the page \| v1 \| beyond the page \|/);
  });

  test("shows X-Ray for the edition that has it", async () => {
    const { out } = await logDelivery(["matrix", "--markdown", "--edition", "current"]);
    expect(out.split("\n")[0]).toContain("| X-Ray |");
  });
});

describe("the table for terminals", () => {
  test.each(["2024", "current"])(
    "edition %s fits 100 columns and has every id, a legend and the counts",
    async (edition) => {
      const { code, out } = await logDelivery(["matrix", "--edition", edition]);
      expect(code).toBe(0);
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
      for (const { id } of edition === "2024" ? reference2024 : referenceCurrent)
        expect(out).toMatch(new RegExp(`^${id} `, "m"));
      expect(out).toContain("bridged: through a log group");
      expect(out).toContain(`Edition ${edition}: `);
    },
  );

  test("counts the cells", async () => {
    const { out } = await logDelivery(["matrix"]);
    expect(out).toContain("59 log types, 100 cells");
    expect(out).toContain("CW Logs 53, S3 27, Firehose 20; native 25, v1 63, v2 12");
  });

  test("uses the width of a narrower terminal", async () => {
    const { out } = await logDelivery(["matrix"], { columns: 80 });
    const table = out.slice(0, out.indexOf("\n\n"));
    for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("marks bridged and manual cells", async () => {
    const { out } = await logDelivery(["matrix"]);
    expect(out).toMatch(/^site-to-site-vpn .* v1 +v1\* +v1\*$/m);
    expect(out).toMatch(/^opsworks .* native!$/m);
  });

  test("is coloured on a terminal, never when piped or when NO_COLOR is set", async () => {
    const onTerminal = await logDelivery(["matrix"], { isTTY: true });
    const piped = await logDelivery(["matrix"]);
    const noColor = await logDelivery(["matrix"], { isTTY: true, env: { NO_COLOR: "1" } });
    expect(onTerminal.out).toContain(escape);
    expect(piped.out).not.toContain(escape);
    expect(noColor.out).toBe(piped.out);

    expect(onTerminal.out.replace(/\u001b\[\d+m/g, "")).toBe(piped.out);
  });
});

describe("wrong calls", () => {
  test.each([
    [["matrix", "--edition", "2023"], /'2023' is invalid. Allowed choices are 2024, current/],
    [["matrix", "--json", "--markdown"], /'--json' cannot be used with option '--markdown'/],
    [["matrix", "--yaml"], /unknown option '--yaml'/],
    [["matrx"], /unknown command 'matrx'[\s\S]*matrix/],
    [["help", "matrx"], /unknown command 'matrx'/],
    [[], /Usage: log-delivery/],
  ])("%j exits 2, with the reason on stderr and nothing on stdout", async (args, reason) => {
    const { code, out, err } = await logDelivery(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(reason);
  });
});

test.each([[["--help"]], [["matrix", "--help"]], [["help"]], [["help", "matrix"]], [["--version"]]])(
  "%j answers on stdout and exits 0",
  async (args) => {
    const { code, out, err } = await logDelivery(args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(args.includes("--version") ? /^\d+\.\d+\.\d+\n$/ : /Usage: log-delivery/);
    if (args.includes("matrix")) expect(out).toContain("--edition");
  },
);

test("the colours of help follow the same rule", async () => {
  expect((await logDelivery(["--help"], { env: { FORCE_COLOR: "1" } })).out).not.toContain(escape);
});
