import Foundation
import TestSupport
import Testing

/// A Slurm of one node, started by hand for the length of a test: `munged`, `slurmctld`, `slurmd`.
@Suite(.serialized) struct SlurmTests {
    /// Whether Slurm is installed, and this process may start its daemons.
    private static let isThere =
        geteuid() == 0
        && ["munged", "slurmctld", "slurmd"].allSatisfy { name in
            ["/usr/sbin/", "/usr/bin/"].contains {
                FileManager.default.isExecutableFile(atPath: $0 + name)
            }
        }

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            Example.tiny.replacing("epochs: 3", with: "epochs: 300"), to: "tiny.yaml")
        try folder.write(Self.daemons, to: "slurm.sh")
    }

    private func reproducible(_ name: String) throws -> [String: Data] {
        try folder.files(below: name).filter { !$0.key.hasPrefix("timings") }
    }

    @Test(.enabled(if: isThere, "Slurm's daemons are not installed, or this is not root"))
    func `an array of starts, one of them killed, leaves what a single machine leaves`() throws {
        // The last task of 12 is held back by the limit on tasks that run, and is cancelled.
        let script = """
            set -e
            options="--widths 2,3,4 --depths 1,2 --seeds 2"
            "$FACET" compare tiny.yaml $options --out local --quiet
            . ./slurm.sh
            "$FACET" compare tiny.yaml $options --out cluster --engine slurm --pack 1 \
                --concurrent 2 --time 5 --memory 100 --partition all > first.txt & process=$!
            for i in $(seq 100); do
                squeue --noheader --array --format=%i | grep -q '_11$' && break
                sleep 0.05
            done
            scancel "$(squeue --noheader --format=%A | head -n 1)_11"
            wait $process
            "$FACET" compare tiny.yaml $options --out cluster --engine slurm --pack 4 --resume
            """
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let first = try folder.text("first.txt")
        #expect(first.contains("missing   "), "\(first)")
        #expect(!result.output.contains("missing"))
        #expect(try reproducible("cluster") == reproducible("local"))
    }

    @Test(.enabled(if: isThere, "Slurm's daemons are not installed, or this is not root"))
    func `a job that Slurm refuses is reported in its words`() throws {
        let result = try FacetProcess(
            script: """
                . ./slurm.sh
                "$FACET" compare tiny.yaml --widths 2 --depths 1 --engine slurm --partition none
                """, in: folder)
        #expect(result.status == 74 && result.hasOneErrorLine, "\(result.errors)")
        #expect(
            result.errors
                == "sbatch: Batch job submission failed: Invalid partition name specified "
                + "(use --resume to continue runs/tiny-compare)\n")
    }

    @Test func `without Slurm its engine says so`() throws {
        let result = try FacetProcess(
            script: """
                facet="$FACET"; PATH=/nowhere
                "$facet" compare tiny.yaml --widths 2 --depths 1 --engine slurm --quiet
                """, in: folder)
        #expect(result.status == 66 && result.errors.contains("sbatch: there is no such program"))
    }

    /// Starts the daemons with all of their files in the folder, and ends them with the shell.
    private static let daemons = #"""
        here=$PWD/slurm
        mkdir -p "$here/state" "$here/spool"
        head -c 1024 /dev/urandom > "$here/munge.key"
        chmod 600 "$here/munge.key"
        port=$((20000 + RANDOM % 20000))
        export SLURM_CONF=$here/slurm.conf PATH=$PATH:/usr/sbin
        cat > "$SLURM_CONF" <<END
        ClusterName=facet
        SlurmctldHost=$(hostname)(127.0.0.1)
        SlurmctldPort=$port
        SlurmdPort=$((port + 1))
        AuthType=auth/munge
        AuthInfo=socket=$here/munge.socket
        CredType=cred/munge
        SlurmUser=root
        SlurmdUser=root
        StateSaveLocation=$here/state
        SlurmdSpoolDir=$here/spool
        SlurmctldPidFile=$here/slurmctld.pid
        SlurmdPidFile=$here/slurmd.pid
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        MpiDefault=none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_CPU
        SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=10000
        NodeName=$(hostname) NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=1000 State=UNKNOWN
        PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
        END
        munged --foreground --force --socket="$here/munge.socket" --key-file="$here/munge.key" \
            --pid-file="$here/munged.pid" --log-file="$here/munged.log" \
            --seed-file="$here/munged.seed" > "$here/munged.out" 2>&1 & daemons=$!
        trap 'kill -KILL $daemons 2> /dev/null; wait $daemons 2> /dev/null || true' EXIT
        for i in $(seq 100); do [ -S "$here/munge.socket" ] && break; sleep 0.05; done
        slurmctld -D -i > "$here/slurmctld.out" 2>&1 & daemons="$daemons $!"
        slurmd -D > "$here/slurmd.out" 2>&1 & daemons="$daemons $!"
        for i in $(seq 200); do
            sinfo --noheader --format=%t 2> /dev/null | grep -q idle && break
            sleep 0.05
        done
        """#
}
